using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// The current unit of work, or one of its own when there is none: on SQLite a second one would wait for the first for ever.
/// </summary>
internal sealed class MailWork(ICurrentUnitOfWork current, UnitOfWorkFactory works)
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

    public void Write(Action<UnitOfWork> write)
    {
        if (current.Ambient is { } ambient)
        {
            write(ambient);
            return;
        }

        using var own = works.Create();
        write(own);
        own.Commit();
    }
}
