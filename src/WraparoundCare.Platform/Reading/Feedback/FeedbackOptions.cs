using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>Settings in the section Platform:Feedback.</summary>
public sealed class FeedbackOptions
{
    public const string Section = "Platform:Feedback";

    /// <summary>How many answers one address may give in ten minutes. Colleagues in one office share an address.</summary>
    [Range(1, 10_000)]
    public int AnswersPerTenMinutes { get; set; } = 30;
}
