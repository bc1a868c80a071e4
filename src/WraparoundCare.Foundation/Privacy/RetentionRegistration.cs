using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Foundation.Privacy;

public static class RetentionRegistration
{
    /// <summary>Lets a table be cleaned by its rule; said more than once it is the same rule.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services, RetentionRule rule) =>
        services.Any(service => rule.Equals(service.ImplementationInstance)) ? services : services.AddSingleton(rule);

    /// <summary>Applies the rules of all features, with the terms of the settings.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.GetSection(RetentionOptions.Section).Bind(options.Terms))
            .Validate<IEnumerable<RetentionRule>>(
                (options, rules) => options.Terms.All(term => term.Value > TimeSpan.Zero && IsOfARule(term.Key, rules)),
                $"{RetentionOptions.Section} names tables that README lists, each with a time of more than nothing, such as 365.00:00:00.")
            .ValidateOnStart();
        return services.AddSingleton<RetentionService>().AddHostedService(provider => provider.GetRequiredService<RetentionService>());
    }

    private static bool IsOfARule(string table, IEnumerable<RetentionRule> rules) =>
        rules.Any(rule => string.Equals(rule.Table, table, StringComparison.OrdinalIgnoreCase));
}
