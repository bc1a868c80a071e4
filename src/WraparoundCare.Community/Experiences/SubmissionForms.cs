using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Experiences;

/// <summary>
/// An experience as its writer types it. Only when it is sent must it be whole; until then everything in it may be empty.
/// </summary>
internal sealed record ExperienceForm : IValidatableObject
{
    public const string SaveNext = "bewaren";
    public const string PreviewNext = "voorbeeld";

    private const string Untraceable = "Kijk je tekst na en zet een vinkje: wie dit leest, mag geen gezin herkennen.";

    [TextLimit(ExperienceSubmissionRow.TitleMaxLength)]
    public string? Title { get; init; }

    [TextLimit(ExperienceSubmissionRow.TextMaxLength)]
    public string? Occasion { get; init; }

    [TextLimit(ExperienceSubmissionRow.TextMaxLength)]
    public string? WhatWeDid { get; init; }

    [TextLimit(ExperienceSubmissionRow.TextMaxLength)]
    public string? WhatWorked { get; init; }

    [TextLimit(ExperienceSubmissionRow.TextMaxLength)]
    public string? WhatDidNotWork { get; init; }

    [TextLimit(ExperienceSubmissionRow.ShortTextMaxLength)]
    public string? Tip { get; init; }

    /// <summary>The key of a practice project.</summary>
    public string? Project { get; init; }

    /// <summary>The keys of steps.</summary>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>The name of a <see cref="SubmissionCredit"/>.</summary>
    [EnumDataType(typeof(SubmissionCredit), ErrorMessage = "Kies hoe je genoemd wilt worden.")]
    public string? Credit { get; init; }

    public bool IsUntraceable { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>Of what was kept last.</summary>
    public int DraftVersion { get; init; }

    /// <summary>What the button asks for; null to send it in.</summary>
    public string? Next { get; init; }

    public bool IsSent => Next is null;

    public ExperienceText Story => new(Occasion, WhatWeDid, WhatWorked) { WhatDidNotWork = WhatDidNotWork, Tip = Tip };

    /// <summary>What the guard looks at.</summary>
    public IEnumerable<GuardedText> Guarded =>
    [
        new(nameof(Title), Title),
        new(nameof(Occasion), Occasion),
        new(nameof(WhatWeDid), WhatWeDid),
        new(nameof(WhatWorked), WhatWorked),
        new(nameof(WhatDidNotWork), WhatDidNotWork),
        new(nameof(Tip), Tip),
    ];

    [BindNever]
    public Guid Id { get; init; }

    /// <summary>What the guard asks to confirm; null as long as it asks nothing.</summary>
    [BindNever]
    public GuardAnswer? Guard { get; init; }

    /// <summary>What the editors asked for.</summary>
    [BindNever]
    public string? Remark { get; init; }

    /// <summary>When it was kept; null for what is new or was not.</summary>
    [BindNever]
    public DateTime? SavedAt { get; init; }

    /// <summary>What another window kept meanwhile.</summary>
    [BindNever]
    public ExperienceSubmissionRow? Other { get; init; }

    [BindNever]
    public SubmissionChoices Choices { get; init; } = SubmissionChoices.None;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Field, string? Text, string Message)[] needed =
        [
            (nameof(Title), Title, "Geef je ervaring een titel."),
            (nameof(Occasion), Occasion, "Schrijf wat de aanleiding was."),
            (nameof(WhatWeDid), WhatWeDid, "Schrijf wat jullie deden."),
            (nameof(WhatWorked), WhatWorked, "Schrijf wat werkte."),
            (nameof(Credit), Credit, "Kies hoe je genoemd wilt worden."),
            (nameof(IsUntraceable), IsUntraceable ? "ja" : null, Untraceable),
        ];
        var missing = needed.Where(field => string.IsNullOrWhiteSpace(field.Text));
        return IsSent ? missing.Select(field => new ValidationResult(field.Message, [field.Field])) : [];
    }
}

/// <summary>What can be chosen in the form.</summary>
internal sealed record SubmissionChoices(IReadOnlyList<ChoiceOption> Steps, IReadOnlyList<ChoiceOption> Projects)
{
    public static readonly SubmissionChoices None = new([], []);

    public static readonly IReadOnlyList<ChoiceOption> Credits =
    [
        new(nameof(SubmissionCredit.Named), "Met mijn naam, zoals die in mijn profiel staat"),
        new(nameof(SubmissionCredit.Unnamed), "Zonder mijn naam"),
    ];

    /// <summary>What these keys stand for, in the order of the choices.</summary>
    public IEnumerable<string> StepsOf(IEnumerable<Guid> keys) => Labels(Steps, keys);

    public string? ProjectOf(Guid? key) => Labels(Projects, key is { } chosen ? [chosen] : []).FirstOrDefault();

    private static IEnumerable<string> Labels(IReadOnlyList<ChoiceOption> options, IEnumerable<Guid> keys)
    {
        var values = keys.Select(key => key.ToString()).ToHashSet();
        return options.Where(option => values.Contains(option.Value)).Select(option => option.Label);
    }
}

/// <summary>What an editor says of an experience.</summary>
internal sealed record ReviewForm : IValidatableObject
{
    public const string AskNext = "vragen";
    public const string PublishNext = "plaatsen";

    [AllowedValues(AskNext, PublishNext, ErrorMessage = "Kies wat je doet: plaatsen of om aanpassing vragen.")]
    public string? Next { get; init; }

    [TextLimit(ExperienceSubmissionRow.RemarkMaxLength)]
    public string? Remark { get; init; }

    /// <summary>The version that the editor saw.</summary>
    public int Seen { get; init; }

    [BindNever]
    public SubmissionView? View { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Next == AskNext && string.IsNullOrWhiteSpace(Remark)
            ? [new ValidationResult("Schrijf wat er anders moet. De schrijver leest dit.", [nameof(Remark)])]
            : [];
}

/// <summary>An experience as its writer or an editor reads it.</summary>
/// <param name="Row">What was kept.</param>
/// <param name="Author">Who wrote it, as it would stand on the page; null for nobody in particular.</param>
internal sealed record SubmissionView(ExperienceSubmissionRow Row, string? Author)
{
    public IReadOnlyList<string> Steps { get; init; } = [];

    public string? Project { get; init; }

    /// <summary>Where its page is; null when there is none.</summary>
    public string? Page { get; init; }
}

/// <param name="Submissions">Everything of a member.</param>
internal sealed record SubmissionList(IReadOnlyList<ExperienceSubmissionRow> Submissions)
{
    /// <summary>What was just done, in words.</summary>
    public string? Done { get; init; }
}

/// <param name="Submissions">Those of this page.</param>
/// <param name="Pages">The parts of the list.</param>
internal sealed record ReceivedList(IReadOnlyList<SubmissionView> Submissions, IReadOnlyList<PageLink> Pages)
{
    /// <summary>What was just done, in words.</summary>
    public string? Done { get; init; }
}
