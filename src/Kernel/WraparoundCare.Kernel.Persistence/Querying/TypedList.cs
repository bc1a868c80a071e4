using System.Collections;
using System.Globalization;
using System.Linq.Expressions;

namespace WraparoundCare.Kernel.Persistence.Querying;

/// <summary>Lists for WhereIn, in the type of the column and passed as a closure so that EF Core sends one parameter.</summary>
internal static class TypedList
{
    public static Array Of(IEnumerable? values, Type type)
    {
        var items = values?.Cast<object?>().Select(value => Convert(value, type)).ToArray() ?? [];
        var list = Array.CreateInstance(type, items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }

    public static Expression AsParameter(Array list)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(list.GetType()), list)!;
        return Expression.Field(Expression.Constant(holder), nameof(Holder<int>.Value));
    }

    private static object? Convert(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value is null || target.IsInstanceOfType(value)
            ? value
            : System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private sealed class Holder<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }
}
