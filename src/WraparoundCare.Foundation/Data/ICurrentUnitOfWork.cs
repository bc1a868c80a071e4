namespace WraparoundCare.Foundation.Data;

/// <summary>
/// The unit of work of the ambient kernel scope. Platform code opens a scope (ICoreScopeProvider) around what must
/// succeed or fail together and writes through <see cref="Required"/>; kernel services called inside join the same transaction.
/// </summary>
public interface ICurrentUnitOfWork
{
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    UnitOfWork Required { get; }

    /// <summary>Null when there is no ambient scope.</summary>
    UnitOfWork? Ambient { get; }
}
