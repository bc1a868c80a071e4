using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>A type of documents or media as somebody wants it to be.</summary>
internal abstract record TypeRequest : IValidatableObject
{
    private const int LongestName = 255;
    private const int LongestDescription = 1500;

    [StringLength(LongestName)]
    public required string Alias { get; init; }

    public required string Name { get; init; }

    [StringLength(LongestDescription)]
    public string? Description { get; init; }

    [StringLength(LongestName)]
    public string? Icon { get; init; }

    public bool AllowedAsRoot { get; init; }

    public bool VariesByCulture { get; init; }

    public bool VariesBySegment { get; init; }

    public ReferenceById? Collection { get; init; }

    public bool IsElement { get; init; }

    [NoNulls]
    public IReadOnlyList<PropertyTypeRequest> Properties { get; init; } = [];

    [NoNulls]
    public IReadOnlyList<ContainerRequest> Containers { get; init; } = [];

    /// <summary>The types that may stand below it, and in which order they are offered.</summary>
    public abstract IEnumerable<(Guid Key, int SortOrder)> WantedBelow();

    /// <summary>The kernel finds a group by its name and that of its tab, and has no words for two of them.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var names = Containers.Select(container =>
            (Tab: Containers.FirstOrDefault(other => other.Id == container.Parent?.Id)?.Alias, container.Alias));
        if (names.GroupBy(name => name).Any(same => same.Count() > 1))
        {
            yield return new ValidationResult("Two groups or tabs have the same name.", [nameof(Containers)]);
        }
    }

    /// <summary>Writes down what all kinds of types have.</summary>
    /// <param name="model">In the kernel's form.</param>
    /// <param name="allowed">What may stand below it.</param>
    /// <param name="parts">The types that it is composed of.</param>
    protected TModel Fill<TModel, TProperty, TContainer>(
        TModel model, IEnumerable<ContentTypeSort> allowed, IEnumerable<Composition> parts)
        where TModel : ContentTypeEditingModelBase<TProperty, TContainer>
        where TProperty : PropertyTypeModelBase, new()
        where TContainer : PropertyTypeContainerModelBase, new()
    {
        model.Alias = Alias;
        model.Name = Name;
        model.Description = Description;
        model.Icon = Icon ?? string.Empty;
        model.AllowedAsRoot = AllowedAsRoot;
        model.VariesByCulture = VariesByCulture;
        model.VariesBySegment = VariesBySegment;
        model.ListView = Collection?.Id;
        model.IsElement = IsElement;
        model.Properties = [.. Properties.Select(property => property.To<TProperty>(this))];
        model.Containers = [.. Containers.Select(container => container.To<TContainer>())];
        model.AllowedContentTypes = allowed;
        model.Compositions = parts;
        return model;
    }

    /// <summary>What the client calls a part, as the kernel calls it.</summary>
    protected static Composition PartOf(ReferenceById type, CompositionType kind) => new()
    {
        Key = type.Id,
        CompositionType = kind == CompositionType.Inheritance
            ? Umbraco.Cms.Core.Models.ContentTypeEditing.CompositionType.Inheritance
            : Umbraco.Cms.Core.Models.ContentTypeEditing.CompositionType.Composition,
    };
}
