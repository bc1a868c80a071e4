namespace WraparoundCare.Platform.Experiences;

/// <summary>What an experience says, on its page and as its writer and the editors see it before.</summary>
public sealed record ExperienceText(string? Occasion, string? WhatWeDid, string? WhatWorked)
{
    public string? WhatDidNotWork { get; init; }

    public string? Tip { get; init; }

    /// <returns>What is filled in, in its order, each below its question.</returns>
    public IEnumerable<(string Id, string Heading, string Text)> Parts()
    {
        (string Id, string Heading, string? Text)[] parts =
        [
            ("aanleiding", "Wat was de aanleiding?", Occasion),
            ("gedaan", "Wat deden we?", WhatWeDid),
            ("werkte", "Wat werkte?", WhatWorked),
            ("werkte-niet", "Wat werkte niet?", WhatDidNotWork),
        ];
        return parts.Where(part => part.Text is { Length: > 0 }).Select(part => (part.Id, part.Heading, part.Text!));
    }
}
