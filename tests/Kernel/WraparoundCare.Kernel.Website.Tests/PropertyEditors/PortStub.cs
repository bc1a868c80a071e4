using System.Reflection;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors;

/// <summary>A kernel port that answers only what a test has given it answers for, by name of the member.</summary>
public class PortStub : DispatchProxy
{
    private readonly Dictionary<string, Func<object?[], object?>> _answers = [];

    public static TPort Of<TPort>(params (string Member, Func<object?[], object?> Answer)[] answers)
        where TPort : class
    {
        TPort port = Create<TPort, PortStub>();
        foreach ((var member, Func<object?[], object?> answer) in answers)
        {
            ((PortStub)(object)port)._answers[member] = answer;
        }

        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answers.TryGetValue(targetMethod!.Name, out Func<object?[], object?>? answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"{targetMethod.DeclaringType!.Name}.{targetMethod.Name} has no answer in this test.");
}
