// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireOptions.h"

#include "CommandContext.h"
#include "CommandLine.h"
#include "MeterGateway.h"
#include "context/AppContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> numberOf(const Arguments &arguments, QLatin1StringView option, int least, int most, int fallback)
{
    const std::optional<QString> text = arguments.optional(option);
    if (!text)
        return fallback;
    bool isNumber = false;
    const int value = text->toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return failure(ErrorCode::InvalidNumber,
            u"--%1 '%2' is not a whole number from %3 to %4"_s.arg(option, *text).arg(least).arg(most));
    return value;
}

Result<WirePatience> patienceOf(const Arguments &arguments)
{
    WirePatience patience;
    const Result<int> timeout =
        numberOf(arguments, "timeout"_L1, 1, 600'000, static_cast<int>(patience.responseTimeout.count()));
    if (!timeout)
        return std::unexpected(timeout.error());
    const Result<int> retries = numberOf(arguments, "retries"_L1, 0, 10, patience.readRetries);
    if (!retries)
        return std::unexpected(retries.error());
    patience.responseTimeout = std::chrono::milliseconds(*timeout);
    patience.readRetries = *retries;
    const Result<int> wait =
        numberOf(arguments, "wait"_L1, 1, 86'400, static_cast<int>(patience.loginWait.count() / 1000));
    if (!wait)
        return std::unexpected(wait.error());
    patience.loginWait = std::chrono::seconds(*wait);
    return patience;
}

} // namespace

CommandSpec wireCommand(CommandSpec spec)
{
    spec.options +=
        {{"timeout"_L1, "MS"_L1}, {"retries"_L1, "N"_L1}, {"listen"_L1, "HOST:PORT"_L1}, {"wait"_L1, "S"_L1}};
    spec.run = [run = std::move(spec.run)](CommandContext &context, const Arguments &arguments) {
        const Result<WirePatience> patience = patienceOf(arguments);
        if (!patience)
            return failed(context, patience.error());
        context.app->gateway().setPatience(*patience);
        if (const auto endpoint = arguments.optional("listen"_L1)) {
            if (const Result<void> listening = context.app->gateway().listen(*endpoint); !listening)
                return failed(context, listening.error());
        }
        return run(context, arguments);
    };
    return spec;
}

} // namespace meterdesk::cli
