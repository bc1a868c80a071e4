using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Packaging.Importing;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Makes an import all or nothing: the database, the copied files and the caches that saw what was not committed.</summary>
internal sealed class PackageTransaction(
    ICoreScopeProvider scopes, MediaFileCopier files, AppCaches caches, IIdKeyMap keys, IContentTypeCommonRepository contentTypes)
{
    /// <param name="run">The import, for taking back its files.</param>
    /// <param name="import">Does the work; the kernel's services join the scope that is open around it.</param>
    /// <param name="isCommitted">Whether the work is there, asked when something failed: handlers run, and
    /// may fail, after the commit.</param>
    public async Task RunAsync(ImportRun run, Func<Task> import, Func<bool> isCommitted)
    {
        var finished = false;
        try
        {
            await ImportAsync(import);
            finished = true;
        }
        finally
        {
            if (!finished && !isCommitted())
            {
                files.Undo(run);
                ForgetUncommitted();
            }
        }
    }

    private async Task ImportAsync(Func<Task> import)
    {
        using var scope = scopes.CreateCoreScope();
        // Two nodes that start together must not both install.
        scope.WriteLock(Constants.Locks.KeyValues);
        await import();
        scope.Complete();
    }

    private void ForgetUncommitted()
    {
        caches.RuntimeCache.Clear();
        caches.IsolatedCaches.ClearAllCaches();
        contentTypes.ClearCache();
        keys.ClearCache();
    }
}
