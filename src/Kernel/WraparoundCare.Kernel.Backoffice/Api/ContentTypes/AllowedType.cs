using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>A type that something new can be of.</summary>
internal sealed record AllowedType(Guid Id, string Name, string Description, string? Icon)
{
    public static AllowedType Of(IContentTypeBase type) =>
        new(type.Key, type.Name ?? type.Alias, type.Description ?? string.Empty, type.Icon);

    public static Paged<AllowedType> PageOf<TType>(PagedModel<TType> page)
        where TType : IContentTypeBase => new(page.Total, [.. page.Items.Select(type => Of(type))]);
}
