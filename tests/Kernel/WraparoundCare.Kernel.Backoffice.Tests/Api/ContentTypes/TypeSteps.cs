using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes;

/// <summary>What administrators' programs send to make types.</summary>
internal static class TypeSteps
{
    public static readonly Guid Textstring = Constants.DataTypes.Guids.TextstringGuid;

    /// <summary>Somebody with the section of settings, and those of what is made with types.</summary>
    public static Task<ManagementClient> AdministratorAsync(this ManagementSite site) => site.MemberOfAsync(new GroupRights
    {
        Name = "beheer",
        Sections = [Constants.Applications.Settings, Constants.Applications.Content, Constants.Applications.Media],
        Verbs = ["Umb.Document.Read", "Umb.Document.Update", "Umb.Document.Create", "Umb.Document.Publish"],
    });

    public static JsonObject DocumentType(string alias, params JsonObject[] properties)
    {
        var type = MediaType(alias, properties);
        type.Remove("allowedMediaTypes");
        type["allowedTemplates"] = new JsonArray();
        type["defaultTemplate"] = null;
        type["cleanup"] = new JsonObject { ["preventCleanup"] = false };
        type["allowedDocumentTypes"] = new JsonArray();
        return type;
    }

    public static JsonObject MediaType(string alias, params JsonObject[] properties) => new()
    {
        ["id"] = Guid.NewGuid(),
        ["parent"] = null,
        ["alias"] = alias,
        ["name"] = alias,
        ["description"] = string.Empty,
        ["icon"] = "icon-document",
        ["allowedAsRoot"] = true,
        ["variesByCulture"] = false,
        ["variesBySegment"] = false,
        ["collection"] = null,
        ["isElement"] = false,
        ["properties"] = new JsonArray([.. properties]),
        ["containers"] = new JsonArray(),
        ["compositions"] = new JsonArray(),
        ["allowedMediaTypes"] = new JsonArray(),
    };

    public static JsonObject Property(string alias, Guid? dataType = null, Guid? container = null) => new()
    {
        ["id"] = Guid.NewGuid(),
        ["container"] = Reference(container),
        ["sortOrder"] = 0,
        ["alias"] = alias,
        ["name"] = alias,
        ["description"] = null,
        ["dataType"] = Reference(dataType ?? Textstring),
        ["variesByCulture"] = false,
        ["variesBySegment"] = false,
        ["validation"] = new JsonObject { ["mandatory"] = false },
        ["appearance"] = new JsonObject { ["labelOnTop"] = true },
    };

    public static JsonObject Container(Guid id, string type, Guid? parent = null) => new()
    {
        ["id"] = id,
        ["parent"] = Reference(parent),
        ["name"] = type,
        ["type"] = type,
        ["sortOrder"] = 0,
    };

    public static JsonObject DataType(
        string name, string editor = "Umbraco.TextBox", params (string Alias, JsonNode? Value)[] values) => new()
        {
            ["id"] = Guid.NewGuid(),
            ["parent"] = null,
            ["name"] = name,
            ["editorAlias"] = editor,
            ["editorUiAlias"] = editor.Replace("Umbraco.", "Umb.PropertyEditorUi.", StringComparison.Ordinal),
            ["values"] = new JsonArray(
            [.. values.Select(value => new JsonObject { ["alias"] = value.Alias, ["value"] = value.Value })]),
        };

    public static JsonObject? Reference(Guid? id) => id is null ? null : new JsonObject { ["id"] = id };

    /// <summary>Makes it, and gives its key.</summary>
    public static async Task<Guid> MakeAsync(this ManagementClient client, string resource, JsonObject body)
    {
        var made = await client.PostAsync(resource, body);
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        Assert.Equal($"/umbraco/management/api/v1/{resource}/{made.Made}", made.Location);
        return made.Made!.Value;
    }

    /// <summary>What came of it, as the client would say it.</summary>
    public static (int Status, string? Operation) Said(this ManagementAnswer answer) =>
        ((int)answer.Status, answer.Text.Length > 0 ? answer.Body["operationStatus"]?.GetValue<string>() : null);
}
