using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>Where the PDF of a page is: below the page itself.</summary>
public static class WorkCardAddress
{
    internal const string CardFile = "werkkaart.pdf";
    internal const string BookFile = "werkboek.pdf";

    public static string OfCard(SiteTree tree, ModelStep step) => Below(tree.Url(step), CardFile);

    public static string OfBook(SiteTree tree, StepsOverview overview) => Below(tree.Url(overview), BookFile);

    private static string Below(string address, string file) => $"{address.TrimEnd('/')}/{file}";
}
