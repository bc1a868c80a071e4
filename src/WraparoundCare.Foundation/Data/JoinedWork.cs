namespace WraparoundCare.Foundation.Data;

/// <summary>
/// The current unit of work, or one of its own when there is none: on SQLite a second one would wait for the first for ever.
/// </summary>
public sealed class JoinedWork(ICurrentUnitOfWork current, UnitOfWorkFactory works)
{
    public T Read<T>(Func<UnitOfWork, T> read)
    {
        if (current.Ambient is { } ambient)
        {
            return read(ambient);
        }

        using var own = works.Create();
        return read(own);
    }

    public void Write(Action<UnitOfWork> write) => Write(unit =>
    {
        write(unit);
        return true;
    });

    public T Write<T>(Func<UnitOfWork, T> write)
    {
        if (current.Ambient is { } ambient)
        {
            return write(ambient);
        }

        using var own = works.Create();
        var answer = write(own);
        own.Commit();
        return answer;
    }
}
