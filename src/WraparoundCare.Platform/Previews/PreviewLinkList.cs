using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Previews;

/// <summary>Makes the list of links as one editor may see it.</summary>
internal sealed class PreviewLinkList(PreviewLinks links, PreviewLinkRights rights, PreviewLinkTokens tokens, SiteAddress site)
{
    public async Task<IReadOnlyList<ShownPreviewLink>> ForAsync(IUser editor, CancellationToken cancellationToken)
    {
        var shown = new List<ShownPreviewLink>();
        foreach (var link in await links.AllAsync(cancellationToken))
        {
            if (await rights.FindAsync(link.Document, editor) is { } document)
            {
                var maker = await rights.FindEditorAsync(link.MadeBy);
                var address = site.Of($"{PreviewLinkController.Address}/{tokens.Make(link.Id)}");
                shown.Add(new ShownPreviewLink(
                    link.Id, document.Name ?? string.Empty, maker?.Name ?? string.Empty, DutchTime.On(link.ExpiresAt), address));
            }
        }

        return shown;
    }
}
