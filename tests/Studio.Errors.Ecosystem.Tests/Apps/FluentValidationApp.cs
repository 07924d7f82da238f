using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore;
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
            new("Results.ValidationProblem", Sent.Post("/problem", """{"name":"a"}"""), Wanted.Error("invalid_request", "name is not valid")),
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

    /// <summary>The same library, with all that it found: by an exception, by a filter, asynchronously.</summary>
    public static App All { get; } = new("fluent validation, all violations", static builder => builder.Services.AddSingleton<IValidator<Order>, AskingValidator>(), MapAll)
    {
        Options = static options => options.MapValidation<ValidationException>(
            static refused => refused.Errors.Select(static f => new ErrorViolation(f.PropertyName, f.ErrorCode, f.ErrorMessage))),
        Rows =
        [
            new("ValidateAndThrowAsync", Sent.Post("/all/thrown", """{"id":0,"name":"a"}"""), Wanted.Error("invalid_request", "id and name are not valid") with { ExceptionEvents = 0 }),
            new("one rule, in our words", Sent.Post("/all/thrown", """{"id":1,"name":"a"}"""), Wanted.Error("invalid_request", "name does not have the right length") with { ExceptionEvents = 0 }),
            new("a filter", Sent.Post("/all/filtered", """{"id":0,"name":"pear"}"""), Wanted.Error("invalid_request", "id is outside its range")),
            new("a good order", Sent.Post("/all/filtered", """{"id":1,"name":"pear"}"""), Wanted.Same),
        ],
    };

    private static void MapAll(WebApplication app)
    {
        app.MapPost("/all/thrown", static async (Order order, IValidator<Order> validator) =>
        {
            await validator.ValidateAndThrowAsync(order);
            return order;
        });
        app.MapPost("/all/filtered", static (Order order) => order).AddEndpointFilter(static async (invocation, next) =>
        {
            var (context, services) = (invocation.HttpContext, invocation.HttpContext.RequestServices);
            var result = await services.GetRequiredService<IValidator<Order>>().ValidateAsync(invocation.GetArgument<Order>(0));
            var found = result.Errors.Select(static f => new ErrorViolation(f.PropertyName, f.ErrorCode, f.ErrorMessage));
            return result.IsValid ? await next(invocation) : services.GetService<IErrorViolations>()?.Create(context, found);
        });
    }

    private static ApiErrors.FieldRefused Refused(FluentValidation.Results.ValidationFailure failure) => new(failure.PropertyName, failure.ErrorMessage);

    private sealed class OrderValidator : AbstractValidator<Order>
    {
        // FastEndpoints changes how all validators of a process name their members.
        public OrderValidator() => RuleFor(static order => order.Name).MinimumLength(3).WithMessage("at least three letters").OverridePropertyName(nameof(Order.Name));
    }

    private sealed class AskingValidator : AbstractValidator<Order>
    {
        public AskingValidator()
        {
            RuleFor(static order => order.Id).GreaterThan(0).OverridePropertyName(nameof(Order.Id));
            RuleFor(static order => order.Name).MinimumLength(3).OverridePropertyName(nameof(Order.Name));
            RuleFor(static order => order.Name).MustAsync(static async (name, cancellation) =>
            {
                await Task.Yield();
                return name != "taken";
            }).OverridePropertyName(nameof(Order.Name));
        }
    }
}
