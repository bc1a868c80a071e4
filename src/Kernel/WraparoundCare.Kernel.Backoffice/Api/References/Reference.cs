using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using WraparoundCare.Kernel.Backoffice.Api.Documents;

namespace WraparoundCare.Kernel.Backoffice.Api.References;

/// <summary>The type of what refers.</summary>
internal sealed record ReferringType(Guid Id, string? Icon, string? Alias, string? Name);

/// <summary>Something that refers to an item, under the client's names of its kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentReference), "DocumentReferenceResponseModel")]
[JsonDerivedType(typeof(MediaReference), "MediaReferenceResponseModel")]
[JsonDerivedType(typeof(DocumentFieldReference), "DocumentTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(MediaFieldReference), "MediaTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(MemberFieldReference), "MemberTypePropertyTypeReferenceResponseModel")]
[JsonDerivedType(typeof(OtherReference), "DefaultReferenceResponseModel")]
internal abstract record Reference(Guid Id, string? Name)
{
    public static Reference Of(RelationItemModel relation, IDocumentEntitySlim? document) => relation.NodeType switch
    {
        Constants.UdiEntityType.Document => new DocumentReference(
            relation.NodeKey,
            relation.NodeName,
            relation.NodePublished,
            TypeOf(relation),
            document is null ? [] : DocumentItems.VariantsOf(document)),
        Constants.UdiEntityType.Media => new MediaReference(relation.NodeKey, relation.NodeName, TypeOf(relation)),
        _ => Hidden(relation),
    };

    /// <summary>A field of a type, which refers to its data type.</summary>
    public static Reference OfField(RelationItemModel relation) => relation.NodeType switch
    {
        Constants.ReferenceType.DocumentTypePropertyType =>
            new DocumentFieldReference(relation.NodeKey, relation.NodeName, relation.NodeAlias, TypeOf(relation)),
        Constants.ReferenceType.MediaTypePropertyType =>
            new MediaFieldReference(relation.NodeKey, relation.NodeName, relation.NodeAlias, TypeOf(relation)),
        Constants.ReferenceType.MemberTypePropertyType =>
            new MemberFieldReference(relation.NodeKey, relation.NodeName, relation.NodeAlias, TypeOf(relation)),
        _ => new OtherReference(relation.NodeKey, relation.NodeName, relation.NodeType, relation.ContentTypeIcon),
    };

    /// <summary>With a key of its own, because the client tells the rows of a list apart by it.</summary>
    public static Reference Hidden(RelationItemModel relation) =>
        new OtherReference(Guid.NewGuid(), Name: null, relation.NodeType, relation.ContentTypeIcon);

    private static ReferringType TypeOf(RelationItemModel relation) =>
        new(relation.ContentTypeKey, relation.ContentTypeIcon, relation.ContentTypeAlias, relation.ContentTypeName);
}

internal sealed record DocumentReference(
    Guid Id, string? Name, bool? Published, ReferringType DocumentType, IReadOnlyList<DocumentVariantItem> Variants) : Reference(Id, Name);

internal sealed record MediaReference(Guid Id, string? Name, ReferringType MediaType) : Reference(Id, Name);

internal sealed record DocumentFieldReference(Guid Id, string? Name, string? Alias, ReferringType DocumentType) : Reference(Id, Name);

internal sealed record MediaFieldReference(Guid Id, string? Name, string? Alias, ReferringType MediaType) : Reference(Id, Name);

internal sealed record MemberFieldReference(Guid Id, string? Name, string? Alias, ReferringType MemberType) : Reference(Id, Name);

internal sealed record OtherReference(Guid Id, string? Name, string? Type, string? Icon) : Reference(Id, Name);
