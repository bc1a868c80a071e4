using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>Work for when hardly anybody visits.</summary>
internal abstract class NightlyJob(IOptions<JobOptions> options) : Job
{
    public override JobSchedule Schedule { get; } = JobSchedule.Cron(options.Value.Nightly);
}
