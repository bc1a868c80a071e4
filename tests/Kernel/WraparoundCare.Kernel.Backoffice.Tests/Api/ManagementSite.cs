using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api;

/// <summary>A site with the Management API, and its editors.</summary>
internal sealed class ManagementSite : IAsyncDisposable
{
    public static readonly Guid File = Guid.Parse("4c52d8ab-54e6-40cd-999c-7a5f24903e4d");

    public static readonly Guid Image = Guid.Parse("cc07b313-0843-4aa8-bbda-871c8da728c8");

    public static readonly Guid Folder = Guid.Parse("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d");

    private readonly Uri _address;
    private readonly List<ManagementClient> _clients = [];

    private ManagementSite(KernelHost host, Uri address) => (Host, _address) = (host, address);

    public KernelHost Host { get; }

    public static async Task<ManagementSite> OpenAsync(DatabaseKind kind, params string[] settings)
    {
        var host = await KernelHost.StartAsync(kind, settings);
        return new ManagementSite(host, await host.OpenAsync());
    }

    /// <param name="addServices">Services that replace those of the site.</param>
    public static async Task<ManagementSite> OpenAsync(DatabaseKind kind, Action<IServiceCollection> addServices, params string[] settings)
    {
        var host = await KernelHost.StartAsync(kind, addServices, settings);
        return new ManagementSite(host, await host.OpenAsync());
    }

    /// <summary>Somebody who edits everything.</summary>
    public async Task<ManagementClient> EditorAsync() => Keep(
        await ManagementClient.SignInAsync(_address, await Host.Services.MakeEditorAsync()));

    /// <summary>Somebody who has not signed in.</summary>
    public ManagementClient Stranger() => new(_address);

    /// <summary>Somebody who may read documents and no more.</summary>
    public async Task<ManagementClient> ReaderAsync() => await MemberOfAsync(
        new GroupRights { Sections = [Constants.Applications.Content], Verbs = ["Umb.Document.Read"], Name = "lezers" });

    /// <summary>Somebody with these sections, who may come to one folder, or everywhere.</summary>
    public Task<ManagementClient> MemberOfAsync(int? startFolder, params string[] sections) =>
        MemberOfAsync(new GroupRights { StartFolder = startFolder, Sections = sections });

    /// <summary>Somebody of a group with these rights.</summary>
    public async Task<ManagementClient> MemberOfAsync(GroupRights rights)
    {
        var group = new UserGroup(Host.Get<IShortStringHelper>())
        {
            Alias = rights.Name,
            Name = rights.Name,
            StartMediaId = rights.StartFolder ?? Constants.System.Root,
            StartContentId = rights.StartDocument ?? Constants.System.Root,
            Permissions = rights.Verbs.ToHashSet(),
        };
        foreach (var section in rights.Sections)
        {
            group.AddAllowedSection(section);
        }

        var made = await Host.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());
        return Keep(await ManagementClient.SignInAsync(
            _address, await Host.Services.MakeEditorAsync($"{rights.Name}@example.org", made.Result!.Key)));
    }

    /// <summary>A type of pages with one text, which can stand at the root and below one another.</summary>
    public async Task<IContentType> MakePageTypeAsync(bool isMandatory = false)
    {
        var type = Host.NewDocumentType("pagina");
        var text = Host.NewProperty("text");
        text.Mandatory = isMandatory;
        type.AllowedAsRoot = true;
        type.AddPropertyType(text, "inhoud", "Inhoud");
        await Host.CreateAsync(type);
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        await Host.UpdateAsync(type);
        return type;
    }

    /// <summary>A folder, made by the site itself.</summary>
    public IMedia MakeFolder(string name, IMedia? parent = null)
    {
        var media = Host.Get<IMediaService>();
        var folder = media.CreateMedia(name, parent?.Id ?? Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        Assert.True(media.Save(folder).Success);
        return folder;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Host.DisposeAsync();
    }

    private ManagementClient Keep(ManagementClient client)
    {
        _clients.Add(client);
        return client;
    }
}

/// <summary>What a group of editors may do, and where.</summary>
internal sealed record GroupRights
{
    public string Name { get; init; } = "kleineGroep";

    public IReadOnlyList<string> Sections { get; init; } = [];

    public int? StartDocument { get; init; }

    public int? StartFolder { get; init; }

    /// <summary>The kernel's names of what may be done with documents.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = ["Umb.Document.Read", "Umb.Document.Update", "Umb.Document.Create"];
}

/// <summary>What editors do with documents in more than one test.</summary>
internal static class DocumentSteps
{
    /// <summary>At once, in the one language there is.</summary>
    public static object Now => new { publishSchedules = new[] { new { culture = (string?)null } } };

    /// <summary>A page with one text.</summary>
    public static object Page(IContentType type, string name, string? text, Guid? parent = null) => new
    {
        id = Guid.NewGuid(),
        documentType = new { id = type.Key },
        parent = parent is null ? null : new { id = parent },
        template = (object?)null,
        variants = new[] { new { name, culture = (string?)null, segment = (string?)null } },
        values = new[] { new { alias = "text", culture = (string?)null, segment = (string?)null, value = text, editorAlias = "x" } },
    };

    public static async Task<Guid> AddPageAsync(
        this ManagementClient client, IContentType type, string name, string text = "tekst", Guid? parent = null)
    {
        var made = await client.PostAsync("document", Page(type, name, text, parent));
        Assert.True(made.Made is not null, made.Text);
        return made.Made!.Value;
    }
}

/// <summary>What editors do with media in more than one test.</summary>
internal static class MediaSteps
{
    public static object Item(Guid type, string name, Guid? upload = null, Guid? parent = null, Guid? id = null) => new
    {
        id = id ?? Guid.NewGuid(),
        mediaType = new { id = type },
        parent = parent is null ? null : new { id = parent },
        variants = new[] { new { name, culture = (string?)null, segment = (string?)null, state = "NotCreated" } },
        values = upload is null ? [] : new[] { new { alias = "umbracoFile", editorAlias = "x", value = new { temporaryFileId = upload } } },
    };

    /// <summary>Uploads a file and makes a media item of it.</summary>
    public static async Task<Guid> AddFileAsync(
        this ManagementClient client, string name, byte[] content, Guid? parent = null, Guid? type = null)
    {
        var upload = Guid.NewGuid();
        var uploaded = await client.UploadAsync(upload, name, content);
        Assert.Equal(upload, uploaded.Made);
        var made = await client.PostAsync("media", Item(type ?? ManagementSite.File, name, upload, parent));
        Assert.True(made.Made is not null, made.Text);
        return made.Made!.Value;
    }
}
