using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Platform.StyleGuide;

/// <summary>A form with every kind of field. Nothing of it is kept.</summary>
public sealed record ExampleForm
{
    public const int MaxTitle = 80;
    public const int MaxStory = 500;
    public const int MaxMegabytes = 2;

    [Required(ErrorMessage = "Vul een titel in.")]
    [TextLimit(MaxTitle)]
    public string? Title { get; init; }

    [Required(ErrorMessage = "Schrijf je bericht.")]
    [TextLimit(MaxStory)]
    public string? Story { get; init; }

    [AllowedValues("vraag", "ervaring", "tip", ErrorMessage = "Kies wat voor bericht het is.")]
    public string? Kind { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    [AllowedValues("1", "7", "13", ErrorMessage = "Kies een stap.")]
    public string? Step { get; init; }

    [RequiredDate(ErrorMessage = "Vul in wanneer het was.")]
    public DateInput Date { get; init; } = new();

    [EmailAddress(ErrorMessage = "Schrijf een e-mailadres zoals naam@voorbeeld.nl.")]
    public string? Email { get; init; }

    [FileLimit(MaxMegabytes, ".pdf", ".jpg", ".png")]
    public IFormFile? Attachment { get; init; }

    [MustBeTrue(ErrorMessage = "Zet een vinkje als er geen namen in staan.")]
    public bool HasNoNames { get; init; }
}
