using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.CareModel.WorkCards;

internal static class CardColours
{
    public static PdfColour OfPhase(string phase) => CarePhase.NumberOf(phase) switch
    {
        2 => new PdfColour(0x3a, 0x4c, 0x86),
        3 => new PdfColour(0x7a, 0x3d, 0x63),
        4 => new PdfColour(0x7a, 0x4a, 0x12),
        _ => SiteColours.Brand,
    };
}
