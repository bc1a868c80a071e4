using System.ComponentModel.DataAnnotations;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Platform.Previews;

/// <summary>A link that an editor asks for.</summary>
public sealed record PreviewLinkForm
{
    public static readonly IReadOnlyList<ChoiceOption> Terms =
        [new("1", "1 dag"), new("3", "3 dagen"), new("7", "7 dagen")];

    /// <summary>The key of the page.</summary>
    public Guid Page { get; init; }

    [Required(ErrorMessage = "Kies hoe lang de link werkt.")]
    [Range(1, PreviewLinks.MaxDays, ErrorMessage = "Kies hoe lang de link werkt: hooguit zeven dagen.")]
    public int? Days { get; init; }
}
