using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>FluentValidation by a filter that returns an error, and by an exception that is mapped.</summary>
internal static class FluentValidationApp
{
    public static App App { get; } = new("fluent validation", static builder => builder.Services.AddSingleton<IValidator<Order>, OrderValidator>(), Map)
    {
        Options = static options => options.Map<ValidationException>(static refused => Refused(refused.Errors.First())),
        Rows =
        [
            new("a valid order", Sent.Post("/filtered", """{"name":"pear"}"""), Wanted.Same),
            new("a filter", Sent.Post("/filtered", """{"name":"a"}"""), Wanted.Error("field_refused", "Name: at least three letters")),
            new("ValidateAndThrow", Sent.Post("/thrown", """{"name":"a"}"""), Wanted.Error("field_refused", "Name: at least three letters") with { ExceptionEvents = 0 }),
            new("Results.ValidationProblem", Sent.Post("/problem", """{"name":"a"}"""), Wanted.Error("invalid_request", "Name is not valid")),
        ],
    };

    private static void Map(WebApplication app)
    {
        app.MapPost("/filtered", static (Order order) => order)
            .ProducesError<ApiErrors.FieldRefused>()
            .AddEndpointFilter(static async (invocation, next) =>
            {
                var validator = invocation.HttpContext.RequestServices.GetRequiredService<IValidator<Order>>();
                var result = await validator.ValidateAsync(invocation.GetArgument<Order>(0));
                return result.IsValid ? await next(invocation) : Refused(result.Errors[0]);
            });
        app.MapPost("/thrown", static async (Order order, IValidator<Order> validator) =>
        {
            await validator.ValidateAndThrowAsync(order);
            return order;
        }).ProducesError<ApiErrors.FieldRefused>();
        app.MapPost("/problem", static (Order order, IValidator<Order> validator) =>
            validator.Validate(order) is { IsValid: false } refused ? Results.ValidationProblem(refused.ToDictionary()) : Results.Ok(order));
    }

    private static ApiErrors.FieldRefused Refused(FluentValidation.Results.ValidationFailure failure) => new(failure.PropertyName, failure.ErrorMessage);

    private sealed class OrderValidator : AbstractValidator<Order>
    {
        // FastEndpoints changes how all validators of a process name their members.
        public OrderValidator() => RuleFor(static order => order.Name).MinimumLength(3).WithMessage("at least three letters").OverridePropertyName(nameof(Order.Name));
    }
}
