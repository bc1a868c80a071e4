using System.Net;
using System.Text.Json.Nodes;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes.TypeSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes;

/// <summary>Types of media, as an administrator's program makes them.</summary>
[Collection(nameof(KernelHost))]
public sealed class MediaTypeApiTests
{
    [Theory, AllDatabases]
    public async Task Create_InAFolder_TakesMediaAndIsChangedAndRemoved(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var folder = await administrator.MakeAsync("media-type/folder", new JsonObject { ["name"] = "Map" });
        var body = MediaType("mapje", Property("tekst"));
        body["parent"] = Reference(folder);

        var made = await administrator.MakeAsync("media-type", body);
        body["name"] = "Anders";
        body["allowedMediaTypes"] = new JsonArray(new JsonObject { ["mediaType"] = Reference(made), ["sortOrder"] = 0 });
        var changed = await administrator.PutAsync($"media-type/{made}", body);
        var item = await administrator.PostAsync("media", MediaSteps.Item(made, "Iets"));
        var below = await administrator.GetAsync($"tree/media-type/children?parentId={folder}&skip=0&take=10000&foldersOnly=false");

        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        Assert.True(item.Status == HttpStatusCode.Created, item.Text);
        Assert.Equal(["Anders"], below.Names);
        Assert.True(below.Body["items"]![0]!["isDeletable"]!.GetValue<bool>());
        Assert.Equal(["Anders"], (await administrator.GetAsync($"media-type/{made}/allowed-children")).Names);
        Assert.Equal("Map", (await administrator.GetAsync("tree/media-type/root?skip=0&take=10000&foldersOnly=false")).Names[0]);
        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync($"media-type/{made}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"media/{item.Made}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync($"media-type/folder/{folder}")).Status);
    }

    [Theory, AllDatabases]
    public async Task Change_WhatCannotBe_IsRefused(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var folder = MediaType("andereAlias");

        Assert.Equal((400, "DuplicateAlias"), (await administrator.PostAsync("media-type", MediaType("Image"))).Said());
        Assert.Equal(
            (400, "DataTypeNotFound"),
            (await administrator.PostAsync("media-type", MediaType("x", Property("text", Guid.NewGuid())))).Said());
        Assert.Equal(
            (400, "SystemAliasChangeNotAllowed"),
            (await administrator.PutAsync($"media-type/{ManagementSite.Folder}", folder)).Said());
        Assert.Equal((400, "NotAllowed"), (await administrator.DeleteAsync($"media-type/{ManagementSite.Folder}")).Said());
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.DeleteAsync($"media-type/{Guid.NewGuid()}")).Status);
    }
}
