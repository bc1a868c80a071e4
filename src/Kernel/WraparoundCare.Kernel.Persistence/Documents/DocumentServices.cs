using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>What documents and blueprints are read and written with.</summary>
internal sealed record DocumentServices(
    ScopeAccessor Scopes,
    DocumentFactory Factory,
    DocumentSaver Saver,
    DocumentSchedules Schedules,
    DocumentMemory Memory);
