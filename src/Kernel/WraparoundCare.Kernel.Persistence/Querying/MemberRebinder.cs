using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence;

namespace WraparoundCare.Kernel.Persistence.Querying;

/// <summary>
/// Rewrites a condition on a kernel entity into one on a row with members of the same name, and the kernel's text
/// comparisons into ones that both databases run and that ignore case.
/// </summary>
internal sealed class MemberRebinder : ExpressionVisitor
{
    private readonly ParameterExpression _from;
    private readonly ParameterExpression _to;

    private MemberRebinder(ParameterExpression from, ParameterExpression to)
    {
        _from = from;
        _to = to;
    }

    public static Expression<Func<TRow, bool>> Rebind<TRow>(LambdaExpression condition)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var body = new MemberRebinder(condition.Parameters[0], row).Visit(condition.Body);
        return Expression.Lambda<Func<TRow, bool>>(body, row);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsOnEntity(node.Expression))
        {
            return base.VisitMember(node);
        }

        var property = _to.Type.GetProperty(node.Member.Name)
            ?? throw new NotSupportedException($"Queries on {node.Member.DeclaringType?.Name}.{node.Member.Name} are not supported.");
        Expression member = Expression.Property(_to, property);
        return member.Type == node.Type ? member : Expression.Convert(member, node.Type);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(SqlExpressionExtensions))
        {
            return VisitSqlExtension(node);
        }

        if (node.Method.DeclaringType == typeof(string) && node.Object is not null && IsOnEntity(InnerMember(node.Object)?.Expression))
        {
            return TextComparison.Build(node.Method.Name, Visit(node.Object), Visit(node.Arguments[0]));
        }

        return base.VisitMethodCall(node);
    }

    private Expression VisitSqlExtension(MethodCallExpression node)
    {
        var left = Visit(node.Arguments[0]);
        var right = Visit(node.Arguments[1]);
        return node.Method.Name switch
        {
            nameof(SqlExpressionExtensions.SqlIn) => Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), node.Method.GetGenericArguments(), left, right),
            nameof(SqlExpressionExtensions.SqlNullableEquals) => NullableEquals(left, right, Visit(node.Arguments[2])),
            _ => TextComparison.Build(node.Method.Name, left, right),
        };
    }

    private static BinaryExpression NullableEquals(Expression left, Expression right, Expression fallback) => Expression.Equal(
        Expression.Coalesce(left, fallback), Expression.Coalesce(right, fallback));

    private bool IsOnEntity(Expression? expression) => expression switch
    {
        ParameterExpression parameter => parameter == _from,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsOnEntity(convert.Operand),
        _ => false,
    };

    private static MemberExpression? InnerMember(Expression expression) => expression switch
    {
        MemberExpression member => member,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => InnerMember(convert.Operand),
        _ => null,
    };
}
