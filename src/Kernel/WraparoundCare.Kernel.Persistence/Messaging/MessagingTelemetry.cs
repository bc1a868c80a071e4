using System.Diagnostics.Metrics;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>What this node has yet to hear from the others, for who listens to the meter of this name.</summary>
internal static class MessagingTelemetry
{
    private static readonly Meter Meter = new("WraparoundCare.Kernel.Persistence");

    /// <summary>As this node saw last.</summary>
    public static readonly Gauge<int> WaitingInstructions = Meter.CreateGauge<int>(
        "cache_instruction.queue.length", "{instruction}", "Cache instructions that this node has yet to follow.");
}
