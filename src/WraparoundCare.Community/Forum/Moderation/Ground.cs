using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>The kind of reason for which a post is reported, or something is decided. It says nothing of anybody.</summary>
public enum Ground
{
    /// <summary>Somebody may recognize a family.</summary>
    Traceable = 1,

    Incorrect = 2,

    Impolite = 3,

    Advertising = 4,

    /// <summary>It belongs elsewhere, or stands there already.</summary>
    Misplaced = 5,

    Other = 9,
}

/// <summary>What the kinds of reasons are called.</summary>
internal static class Grounds
{
    /// <summary>Those for which a member reports a post.</summary>
    public static readonly IReadOnlyList<ChoiceOption> ForFlags =
    [
        new(nameof(Ground.Traceable), "Herleidbaar", "Je kunt er een kind, ouder of gezin uit herkennen."),
        new(nameof(Ground.Incorrect), "Onjuist", "Wat er staat, klopt niet."),
        new(nameof(Ground.Impolite), "Onbeleefd", "Het is niet respectvol."),
        new(nameof(Ground.Advertising), "Reclame", "Iemand wil iets verkopen."),
        new(nameof(Ground.Other), "Iets anders"),
    ];

    /// <summary>Those for which a moderator decides.</summary>
    public static readonly IReadOnlyList<ChoiceOption> ForDecisions =
    [
        .. Enum.GetValues<Ground>().Select(ground => new ChoiceOption(ground.ToString(), Of(ground))),
    ];

    /// <param name="name">As a form brings it.</param>
    public static Ground Parse(string? name) => Enum.TryParse<Ground>(name, out var ground) ? ground : Ground.Other;

    public static string Of(Ground ground) => ground switch
    {
        Ground.Traceable => "Herleidbaar",
        Ground.Incorrect => "Onjuist",
        Ground.Impolite => "Onbeleefd",
        Ground.Advertising => "Reclame",
        Ground.Misplaced => "Niet op zijn plek",
        _ => "Iets anders",
    };
}
