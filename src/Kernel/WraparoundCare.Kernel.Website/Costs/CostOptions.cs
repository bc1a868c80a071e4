using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Kernel.Website.Costs;

/// <summary>Settings in the section Website.</summary>
public sealed class CostOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Website";

    // What is asked for with a query leaves a processor to the others.
    private static readonly int Some = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>The limits of each class of cost.</summary>
    public IDictionary<string, CostLimit> Costs { get; } = new Dictionary<string, CostLimit>(StringComparer.OrdinalIgnoreCase)
    {
        [Cost.Page] = new() { AtOnce = 4 * Environment.ProcessorCount, Waiting = 500 },
        [Cost.Query] = new() { AtOnce = Some, Waiting = 50 },
        [Cost.Form] = new() { PerMinute = 300 },
        [Cost.Cheap] = new(),
        [Cost.LimitedInside] = new(),
    };

    /// <summary>How long the site works on one answer at most.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    internal bool AreLimits() => Costs.Values.All(limit => limit is { AtOnce: >= 0, Waiting: >= 0, PerMinute: >= 0 });
}

/// <summary>How much of something may be asked; 0 is no limit.</summary>
public sealed record CostLimit
{
    /// <summary>How many are worked on at a time.</summary>
    public int AtOnce { get; set; }

    /// <summary>How many more may wait for their turn.</summary>
    public int Waiting { get; set; }

    /// <summary>How many one address may send in a minute.</summary>
    public int PerMinute { get; set; }
}
