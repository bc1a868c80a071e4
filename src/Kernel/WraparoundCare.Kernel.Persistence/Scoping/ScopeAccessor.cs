using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>
/// The ambient scope of the current flow of control. Scopes link to their parents and disposed ones are skipped on
/// reading, so a scope that ends inside an awaited call is not seen by the caller that started it.
/// </summary>
internal sealed class ScopeAccessor : ICurrentUnitOfWork
{
    private readonly AsyncLocal<KernelScope?> _ambient = new();

    public KernelScope? Ambient
    {
        get
        {
            var scope = _ambient.Value;
            while (scope is { IsDisposed: true })
            {
                scope = scope.Parent;
            }

            return scope;
        }
    }

    /// <summary>The context of the ambient scope.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    public SiteDbContext Db => RequiredScope.Db;

    public KernelScope RequiredScope =>
        Ambient ?? throw new InvalidOperationException("A repository is used outside a scope: create one with ICoreScopeProvider.");

    UnitOfWork ICurrentUnitOfWork.Required => RequiredScope.UnitOfWork;

    UnitOfWork? ICurrentUnitOfWork.Ambient => Ambient?.UnitOfWork;

    internal void Push(KernelScope scope) => _ambient.Value = scope;
}
