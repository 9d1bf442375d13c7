using CampaignSite.Commands;

return await SiteCommand.RunAsync(args, Console.Out, Console.Error);
