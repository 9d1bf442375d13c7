namespace CampaignSite.Interface;

/// <content>Words of the timeline as a plot.</content>
public sealed partial record InterfaceWords
{
    public string PlotTitle { get; init; } = "Events by year, and what they rest on";
    public string PlotText { get; init; } = "From {first} to {last}: {events}.";
    public string PlotKey { get; init; } = "Each symbol is one event, each column a year.";
    public string PlotTable { get; init; } = "The same as a table";
    public string PlotYear { get; init; } = "Year";
    public string PlotAll { get; init; } = "All";
}
