using Umbraco.Cms.Core.Configuration;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>Settings in the section Website:Jobs.</summary>
public sealed class JobOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Website:Jobs";

    /// <summary>When the clean-up is done, as cron writes times and in UTC: at 02:00 most of Europe sleeps.</summary>
    public string Nightly { get; set; } = "0 2 * * *";

    internal static string Invalid => $"{Section}:{nameof(Nightly)} is not a time as cron writes it, such as 0 2 * * *.";

    internal bool IsValid(ICronTabParser cron) => cron.IsValidCronTab(Nightly);
}
