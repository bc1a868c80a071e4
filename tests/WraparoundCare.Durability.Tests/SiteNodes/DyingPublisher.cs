using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>Publishes, and dies (SIGKILL) when the commit has just been done and nobody has heard of it yet.</summary>
internal sealed class DyingPublisher(IServiceProvider services)
{
    public string Publish(Guid key, string value)
    {
        var contents = services.GetRequiredService<IContentService>();
        var document = contents.GetById(key)!;
        document.Name = value;
        document.SetValue(NodeSite.Text, value);
        using (var scope = services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            services.GetRequiredService<ICurrentUnitOfWork>().Required.AroundCommit(() => { }, Process.GetCurrentProcess().Kill);
            contents.Save(document);
            contents.Publish(document, ["*"]);
            scope.Complete();
        }

        return "still alive";
    }
}
