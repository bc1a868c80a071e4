using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Foundation.Robots;

/// <summary>Settings in the section Website:ProofOfWork.</summary>
public sealed class ProofOptions
{
    public const string Section = "Website:ProofOfWork";

    /// <summary>The rounds of one try. A browser and a robot do them at about the same speed.</summary>
    [Range(1, 1_000_000)]
    public int Rounds { get; set; } = 2_000;

    /// <summary>The most tries that a browser needs; half of them on average.</summary>
    [Range(1, 1_000_000)]
    public int MaxTries { get; set; } = 1_000;

    /// <summary>How long a form may be open. After that its sum counts no more, and it is sent as one without.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Nobody reads and fills in a form faster than this; who proves to have worked may.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan MinFormTime { get; set; } = TimeSpan.FromSeconds(2);
}
