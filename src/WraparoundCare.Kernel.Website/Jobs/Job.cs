namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>Work that the site does by itself at fixed times.</summary>
internal abstract class Job
{
    public abstract JobSchedule Schedule { get; }

    /// <param name="now">When it runs, in UTC.</param>
    /// <param name="cancellationToken">The site stops: leave what remains to the next run.</param>
    public abstract Task RunAsync(DateTime now, CancellationToken cancellationToken);
}
