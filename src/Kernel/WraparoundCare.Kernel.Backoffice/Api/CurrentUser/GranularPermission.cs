using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace WraparoundCare.Kernel.Backoffice.Api.CurrentUser;

/// <summary>What somebody may do with one document and all below it, in the place of what they may elsewhere.</summary>
/// <param name="Type">The client's name of the kind.</param>
internal sealed record GranularPermission(
    [property: JsonPropertyName("$type")] string Type, ReferenceById Document, IReadOnlyList<string> Verbs)
{
    public static IReadOnlyList<GranularPermission> Of(IEnumerable<IGranularPermission> permissions) =>
        [.. permissions.OfType<DocumentGranularPermission>()
            .GroupBy(permission => permission.Key)
            .Select(document => new GranularPermission(
                "DocumentPermissionPresentationModel",
                new ReferenceById(document.Key),
                [.. document.Select(permission => permission.Permission).Distinct()]))];
}
