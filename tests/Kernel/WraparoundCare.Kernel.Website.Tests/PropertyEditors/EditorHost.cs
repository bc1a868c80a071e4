using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Kernel.Website.PropertyEditors;
using WraparoundCare.Kernel.Website.Serialization;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors;

/// <summary>The kernel with our editors and without a database: what the editors ask of the content is given by the test.</summary>
public sealed class EditorHost : IDisposable
{
    public static readonly Guid ContentKey = new("c0c0c0c0-0000-0000-0000-000000000001");
    public static readonly Guid DataTypeKey = new("d0d0d0d0-0000-0000-0000-000000000001");
    public static readonly Guid PropertyTypeKey = new("a0a0a0a0-0000-0000-0000-000000000001");

    private readonly TemporaryFolder _folder = new("editors");
    private readonly WebApplication _app;

    public EditorHost(Action<IServiceCollection>? configure = null)
    {
        WebApplicationBuilder web = WebApplication.CreateBuilder(
            [$"--contentRoot={_folder.Path}", $"--Umbraco:CMS:Imaging:HMACSecretKey={Convert.ToBase64String("sleutel"u8)}"]);
        IUmbracoBuilder builder = web.CreateUmbracoBuilder(typeof(EditorHost).Assembly).AddSerialization().AddPropertyEditors().AddImages();
        builder.Services.AddUnique(ConfigurationCache());
        builder.Services.AddUnique(Urls());
        builder.Services.AddUnique(Pictures());
        builder.Services.AddUnique(Texts());
        builder.Services.AddUnique<IPublishedModelFactory, NoopPublishedModelFactory>();
        builder.Services.AddUnique(PortStub.Of<IDocumentNavigationQueryService>());
        builder.Services.AddUnique(PortStub.Of<IMediaNavigationQueryService>());
        builder.Services.AddUnique(PortStub.Of<ICoreScopeProvider>(("get_Context", _ => null)));
        builder.Services.AddUnique(PortStub.Of<IPublishedContentTypeFactory>(("GetDataType", _ => PublishedDataType)));
        configure?.Invoke(builder.Services);
        builder.BuildKernel();
        _app = web.Build();
        StaticServiceProvider.Instance = _app.Services;
    }

    /// <summary>Addresses of documents and media, by key.</summary>
    public Dictionary<Guid, string> Addresses { get; } = [];

    /// <summary>Width and height of media, by key.</summary>
    public Dictionary<Guid, (int Width, int Height)> Sizes { get; } = [];

    /// <summary>Configurations of data types, by key.</summary>
    public Dictionary<Guid, object?> Configurations { get; } = [];

    public IServiceProvider Services => _app.Services;

    public string Folder => _folder.Path;

    public IJsonSerializer Serializer => Services.GetRequiredService<IJsonSerializer>();

    private PublishedDataType? PublishedDataType { get; set; }

    public IDataEditor Editor(string alias) => Services.GetRequiredService<PropertyEditorCollection>()[alias]
        ?? throw new InvalidOperationException($"There is no editor {alias}.");

    public object Configuration(string alias, string json)
    {
        IConfigurationEditorJsonSerializer serializer = Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        IConfigurationEditor editor = Editor(alias).GetConfigurationEditor();
        return editor.ToConfigurationObject(editor.FromDatabase(json, serializer), serializer);
    }

    /// <summary>Saves a value as the client sends it.</summary>
    public object? Save(string alias, string json, string configuration = "{}", object? current = null)
    {
        var configured = Configuration(alias, configuration);
        var data = new ContentPropertyData(Serializer.Deserialize<object>(json), configured)
        {
            ContentKey = ContentKey,
            PropertyTypeKey = PropertyTypeKey,
        };
        return Editor(alias).GetValueEditor(configured).FromEditor(data, current);
    }

    /// <summary>A stored value as the client gets it.</summary>
    public string Show(string alias, object? stored, string configuration = "{}")
    {
        var configured = Configuration(alias, configuration);
        Configurations[DataTypeKey] = configured;
        IDataValueEditor editor = Editor(alias).GetValueEditor(configured);
        var property = new Property(PropertyType(alias, editor.ValueType));
        property.SetValue(stored);
        return Serializer.Serialize(editor.ToEditor(property));
    }

    public ValidationResult[] Validate(
        string alias, string json, string configuration = "{}", bool required = false, string? pattern = null) =>
    [
        .. Editor(alias).GetValueEditor(Configuration(alias, configuration))
            .Validate(Serializer.Deserialize<object>(json), required, pattern, PropertyValidationContext.Empty()),
    ];

    public UmbracoEntityReference[] References(string alias, object? stored) =>
        [.. ((IDataValueReference)Editor(alias).GetValueEditor()).GetReferences(stored)];

    /// <summary>A stored value as views get it, through the converter that the kernel chooses.</summary>
    public object? Publish(string alias, object? stored, string configuration = "{}")
    {
        IPublishedPropertyType type = PublishedPropertyType(alias, configuration);
        IPublishedElement owner = PortStub.Of<IPublishedElement>();
        return type.ConvertInterToObject(owner, PropertyCacheLevel.Element, type.ConvertSourceToInter(owner, stored, false), false);
    }

    public IPublishedPropertyType PublishedPropertyType(string alias, string configuration = "{}")
    {
        var configured = Configuration(alias, configuration);
        PublishedDataType = new PublishedDataType(1, alias, null, new Lazy<object?>(() => configured));
        return new PublishedPropertyType(
            "property",
            1,
            true,
            ContentVariation.Nothing,
            Services.GetRequiredService<PropertyValueConverterCollection>(),
            Services.GetRequiredService<IPublishedModelFactory>(),
            Services.GetRequiredService<IPublishedContentTypeFactory>());
    }

    public PropertyType PropertyType(string alias, string valueType, string propertyAlias = "property") =>
        new(Services.GetRequiredService<IShortStringHelper>(), alias, ValueTypes.ToStorageType(valueType), propertyAlias)
        {
            DataTypeKey = DataTypeKey,
            Key = PropertyTypeKey,
        };

    public void Dispose()
    {
        ((IDisposable)_app).Dispose();
        _folder.Dispose();
    }

    public static bool SameJson(string expected, string actual) => JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual));

    private IDataTypeConfigurationCache ConfigurationCache() => PortStub.Of<IDataTypeConfigurationCache>(
        ("GetConfiguration", arguments => Configurations.GetValueOrDefault((Guid)arguments[0]!)),
        ("GetConfigurationAs", arguments => Configurations.GetValueOrDefault((Guid)arguments[0]!)));

    private IPublishedUrlProvider Urls() => PortStub.Of<IPublishedUrlProvider>(
        ("GetUrl", arguments => Addresses.GetValueOrDefault(KeyOf(arguments[0]), "#")),
        ("GetMediaUrl", arguments => Addresses.GetValueOrDefault(KeyOf(arguments[0]), string.Empty)));

    private IPublishedMediaCache Pictures() => PortStub.Of<IPublishedMediaCache>(("GetById", arguments => Picture((Guid)arguments[^1]!)));

    private IPublishedContent Picture(Guid key) => PortStub.Of<IPublishedContent>(
        ("get_Key", _ => key),
        ("get_UpdateDate", _ => new DateTime(2026, 11, 1)),
        ("GetProperty", arguments => Sizes.TryGetValue(key, out var size) && arguments[0] is "umbracoWidth" or "umbracoHeight"
            ? PortStub.Of<IPublishedProperty>(("GetValue", _ => arguments[0] is "umbracoWidth" ? size.Width : size.Height))
            : null));

    private static Guid KeyOf(object? content) => content switch
    {
        Guid key => key,
        IPublishedContent published => published.Key,
        _ => Guid.Empty,
    };

    private static ILocalizedTextService Texts() => PortStub.Of<ILocalizedTextService>(
        ("Localize", arguments => $"{arguments[1]}"),
        ("GetAllStoredValues", _ => new Dictionary<string, string>()));
}
