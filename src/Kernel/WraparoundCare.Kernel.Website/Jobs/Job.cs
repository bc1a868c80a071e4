namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>Work that the site does by itself at fixed times.</summary>
internal abstract class Job
{
    public abstract JobSchedule Schedule { get; }

    /// <summary>Whether each node does it. Otherwise only the elected one does: the work is on what all of them share.</summary>
    public virtual bool IsForEveryNode => false;

    /// <param name="now">When it runs, in UTC.</param>
    /// <param name="cancellationToken">The site stops: leave what remains to the next run.</param>
    public abstract Task RunAsync(DateTime now, CancellationToken cancellationToken);
}
