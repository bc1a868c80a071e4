using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Razor.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.Shared;
using static WraparoundCare.Platform.Tests.Package.Kennisplatform;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>What the code expects of the schema and the other way round.</summary>
public class SchemaTests
{
    private static readonly Type[] Models =
        [.. typeof(ContentPage).Assembly.GetTypes().Where(type => type.GetCustomAttribute<PublishedModelAttribute>() is not null)];

    public static TheoryData<string> ModelNames => [.. Models.Select(model => model.Name)];

    [Fact]
    public void Template_InPackage_HasItsView()
    {
        var views = typeof(ContentPage).Assembly
            .GetCustomAttributes<RazorCompiledItemAttribute>()
            .Select(item => item.Identifier)
            .ToHashSet();

        Assert.All(Templates, template => Assert.Contains($"/Views/{template.Element("Alias")!.Value}.cshtml", views));
    }

    [Fact]
    public void DocumentType_WithTemplate_HasItsModel()
    {
        var modelled = Models.Select(model => model.GetCustomAttribute<PublishedModelAttribute>()!.ContentTypeAlias).ToHashSet();
        var withTemplate = DocumentTypes.Where(type => type.Descendants("Template").Any()).Select(Alias);

        Assert.Equal(withTemplate.Order(), modelled.Order());
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Property_OfModel_ExistsOnItsType(string modelName)
    {
        var model = Models.Single(candidate => candidate.Name == modelName);
        var known = Properties(model.GetCustomAttribute<PublishedModelAttribute>()!.ContentTypeAlias).Keys;
        var read = model.GetProperties()
            .Where(property => typeof(ContentPage).IsAssignableFrom(property.DeclaringType))
            .Where(property => property.Name is not (nameof(ContentPage.Title) or nameof(ContentPage.LinkText)))
            .Select(property => PropertyAlias.Of(property.Name));

        Assert.All(read, alias => Assert.Contains(alias, known));
    }

    [Fact]
    public void DocumentType_InPackage_AllowsOnlyTypesThatExist()
    {
        var aliases = DocumentTypes.Select(Alias).ToHashSet();

        Assert.All(
            DocumentTypes.SelectMany(type => type.Element("Structure")!.Elements()), allowed => Assert.Contains(allowed.Value, aliases));
    }

    [Fact]
    public void Property_InPackage_IsExplainedInATab()
    {
        Assert.All(DocumentTypes, type =>
        {
            var tabs = type.Element("Tabs")!.Elements().Select(tab => tab.Element("Alias")!.Value).ToHashSet();
            Assert.All(
                type.Descendants("GenericProperty"), property => Assert.Contains(property.Element("Tab")!.Attribute("Alias")!.Value, tabs));
        });
    }

    [Fact]
    public void Phase_ToChoose_IsOneTheCodeKnows()
    {
        var phases = DataTypes.Single(type => type.Attribute("Name")!.Value == "Fase").Attribute("Configuration")!.Value;
        var items = JsonDocument.Parse(phases).RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetString()!);

        Assert.Equal([1, 2, 3, 4], items.Select(CarePhase.NumberOf));
    }
}
