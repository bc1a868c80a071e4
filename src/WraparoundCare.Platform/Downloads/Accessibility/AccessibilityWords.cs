using WraparoundCare.Search.Files;

namespace WraparoundCare.Platform.Downloads.Accessibility;

/// <summary>What a check found, for readers and for editors.</summary>
internal static class AccessibilityWords
{
    public const string Yes = "ja";
    public const string No = "nee";
    public const string Pending = "in behandeling";

    public static string Of(PdfCheck? check) => check switch
    {
        null => Pending,
        { IsPassed: true } => Yes,
        _ => No,
    };

    /// <returns>What is to be mended, a sentence each.</returns>
    public static IEnumerable<string> Missing(PdfCheck check)
    {
        if (!check.IsReadable)
        {
            return ["De pdf is niet te lezen: die is beveiligd, beschadigd of te groot."];
        }

        (bool Has, string Missing)[] parts =
        [
            (check.HasTags, "De pdf heeft geen tags: een voorleesprogramma weet niet wat een kop, lijst of tabel is."),
            (check.HasLanguage, "De taal staat er niet in."),
            (check.HasTitle, "De titel staat er niet in."),
            (check.ShowsTitle, "Het venster toont de bestandsnaam en niet de titel."),
        ];
        return parts.Where(part => !part.Has).Select(part => part.Missing);
    }
}
