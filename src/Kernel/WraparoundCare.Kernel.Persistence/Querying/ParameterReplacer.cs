using System.Linq.Expressions;

namespace WraparoundCare.Kernel.Persistence.Querying;

/// <summary>Puts one lambda's body on another lambda's parameter.</summary>
internal sealed class ParameterReplacer(ParameterExpression from, Expression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
}
