using Umbraco.Cms.Core.Factories;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>How messages stand in the table.</summary>
internal sealed class InstructionFormat(IJsonSerializer json, IMachineInfoFactory machine, TimeProvider time)
{
    /// <summary>This running process.</summary>
    public string Origin => machine.GetLocalIdentity();

    /// <summary>An instruction without messages still says that tables have changed.</summary>
    public CacheInstruction Write(IReadOnlyList<RefreshInstruction> messages) =>
        new(0, time.GetUtcNow().UtcDateTime, json.Serialize(messages), Origin, messages.Sum(message => message.JsonIdCount));

    public IReadOnlyList<RefreshInstruction> Read(CacheInstruction instruction) =>
        json.Deserialize<RefreshInstruction[]>(instruction.Instructions) ?? [];
}
