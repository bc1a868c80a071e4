using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Platform.Tests.Sites;

namespace WraparoundCare.Platform.Tests.Shared;

/// <summary>
/// Picks pages in every property that can hold one, in documents and in blocks: a picker that is added to a document type later takes
/// part by itself, and one with an editor that nobody listed here is refused.
/// </summary>
internal sealed class PickedEverywhere
{
    // What these hold names no page of the site.
    private static readonly string[] Harmless =
    [
        Constants.PropertyEditors.Aliases.TextBox, Constants.PropertyEditors.Aliases.TextArea, Constants.PropertyEditors.Aliases.RichText,
        Constants.PropertyEditors.Aliases.Integer, Constants.PropertyEditors.Aliases.Decimal, Constants.PropertyEditors.Aliases.Boolean,
        Constants.PropertyEditors.Aliases.DateTime, Constants.PropertyEditors.Aliases.MultipleTextstring,
        Constants.PropertyEditors.Aliases.DropDownListFlexible, Constants.PropertyEditors.Aliases.CheckBoxList,
        Constants.PropertyEditors.Aliases.RadioButtonList, Constants.PropertyEditors.Aliases.MediaPicker3,
    ];

    private readonly RunningSite _site;
    private readonly IContentTypeService _types;
    private readonly Dictionary<int, IDataType> _dataTypes;

    private PickedEverywhere(RunningSite site, IEnumerable<IDataType> dataTypes)
    {
        _site = site;
        _types = site.App.Services.GetRequiredService<IContentTypeService>();
        _dataTypes = dataTypes.ToDictionary(type => type.Id);
    }

    public static async Task<PickedEverywhere> OnAsync(RunningSite site) =>
        new(site, await site.App.Services.GetRequiredService<IDataTypeService>().GetAllAsync());

    /// <summary>Has a page of every type, outside those that are asked for, pick these pages wherever it can.</summary>
    /// <returns>The names of the properties that pick them now.</returns>
    public IReadOnlyList<string> Pick(IReadOnlyList<IContent> pages)
    {
        List<string> picking = [];
        var documents = _site.Documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Where(document => document.Published).ToList();
        foreach (var type in _types.GetAll().Where(type => !type.IsElement))
        {
            if (documents.Find(document => document.ContentType.Key == type.Key && pages.All(page => page.Key != document.Key))
                is { } document)
            {
                var chosen = type.CompositionPropertyTypes.Where(property => Pick(document, property, pages)).ToList();
                picking.AddRange(chosen.Select(property => $"{type.Alias}.{property.Alias}"));
                Publish(document, chosen.Count > 0);
            }
        }

        return picking;
    }

    private bool Pick(IContent document, IPropertyType property, IReadOnlyList<IContent> pages)
    {
        var value = property.PropertyEditorAlias == Constants.PropertyEditors.Aliases.BlockList
            ? Blocks(property, pages)
            : Value(property, pages);
        if (value is not null)
        {
            document.SetValue(property.Alias, value);
        }

        return value is not null;
    }

    private string? Value(IPropertyType property, IReadOnlyList<IContent> pages) => property.PropertyEditorAlias switch
    {
        Constants.PropertyEditors.Aliases.MultiNodeTreePicker =>
            string.Join(',', Allowed(property, pages).Select(page => page.GetUdi())),
        Constants.PropertyEditors.Aliases.MultiUrlPicker =>
            JsonSerializer.Serialize(pages.Select(page => new { udi = page.GetUdi().ToString() })),
        var editor when Harmless.Contains(editor) => null,
        var editor => throw new InvalidOperationException($"May a value of {editor} name a page? Say so in {nameof(PickedEverywhere)}."),
    };

    private List<IContent> Allowed(IPropertyType property, IReadOnlyList<IContent> pages)
    {
        var configuration = _dataTypes[property.DataTypeId].ConfigurationAs<MultiNodePickerConfiguration>()!;
        var types = (configuration.Filter ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList();
        var allowed = pages.Where(page => types.Count == 0 || types.Contains(page.ContentType.Key)).ToList();
        Assert.NotEmpty(allowed);
        return configuration.MaxNumber > 0 ? [.. allowed.Take(configuration.MaxNumber)] : allowed;
    }

    // One block of each type that can pick something.
    private string? Blocks(IPropertyType property, IReadOnlyList<IContent> pages)
    {
        List<JsonObject> blocks =
        [
            .. _dataTypes[property.DataTypeId].ConfigurationAs<BlockListConfiguration>()!.Blocks
                .Select(block => _types.Get(block.ContentElementTypeKey)!)
                .Select(element => Block(element, pages))
                .OfType<JsonObject>(),
        ];
        if (blocks.Count == 0)
        {
            return null;
        }

        JsonArray Keys() => new([.. blocks.Select(block => new JsonObject { ["contentKey"] = block["key"]!.GetValue<Guid>() })]);
        return new JsonObject
        {
            ["layout"] = new JsonObject { [Constants.PropertyEditors.Aliases.BlockList] = Keys() },
            ["contentData"] = new JsonArray([.. blocks]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = Keys(),
        }.ToJsonString();
    }

    private JsonObject? Block(IContentType element, IReadOnlyList<IContent> pages)
    {
        var values = element.CompositionPropertyTypes
            .Select(property => (property.Alias, Value: Value(property, pages)))
            .Where(property => property.Value is not null)
            .Select(property => new JsonObject { ["alias"] = property.Alias, ["value"] = property.Value })
            .ToArray();
        return values.Length == 0
            ? null
            : new JsonObject { ["contentTypeKey"] = element.Key, ["key"] = Guid.NewGuid(), ["values"] = new JsonArray([.. values]) };
    }

    private void Publish(IContent document, bool isChanged)
    {
        if (isChanged)
        {
            Assert.True(_site.Documents.Save(document).Success);
            Assert.True(_site.Documents.Publish(document, []).Success, document.Name);
        }
    }
}
