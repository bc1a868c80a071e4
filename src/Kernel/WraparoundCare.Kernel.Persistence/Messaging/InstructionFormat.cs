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

    /// <summary>Says that tables have changed of which nodes keep something. The kernel has no message for these: they are ours.</summary>
    public RefreshInstruction Changed(IEnumerable<string> tables) => new()
    {
        RefresherId = MessageDelivery.Tables,
        RefreshType = RefreshMethodType.RefreshByJson,
        JsonPayload = json.Serialize(tables.Order(StringComparer.Ordinal).ToArray()),
    };

    public CacheInstruction Write(IReadOnlyList<RefreshInstruction> messages) =>
        new(0, time.GetUtcNow().UtcDateTime, json.Serialize(messages), Origin, messages.Sum(message => message.JsonIdCount));

    public IReadOnlyList<RefreshInstruction> Read(CacheInstruction instruction) =>
        json.Deserialize<RefreshInstruction[]>(instruction.Instructions) ?? [];
}
