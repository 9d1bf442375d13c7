using Microsoft.Extensions.Options;

namespace CampaignSite.Hosting;

/// <summary>Registers options that are bound to their section and validated before anything starts.</summary>
internal static class OptionsServiceCollectionExtensions
{
    public static OptionsBuilder<TOptions> AddValidatedOptions<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class =>
        services.AddOptions<TOptions>().Configure(options => Bind(configuration.GetSection(section), options)).ValidateOnStart();

    public static IServiceCollection AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddValidatedOptions<TOptions>(configuration, section);
        return services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
    }

    /// <summary>Validates all sections, so that every wrong setting is named at once, a sentence each.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static void ValidateOptions(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException several)
        {
            throw new OptionsValidationException("", typeof(IConfiguration), several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures));
        }
    }

    private static void Bind<TOptions>(IConfigurationSection section, TOptions options)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException unreadable)
        {
            // The platform's message already says which value at which key cannot be which type.
            throw new OptionsValidationException(section.Key, typeof(TOptions), [$"{section.Key} cannot be read: {unreadable.Message}"]);
        }
    }
}
