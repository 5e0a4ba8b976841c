// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "context/AppContext.h"
#include "records/RegisterService.h"

#include <algorithm>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> show(CommandContext &context, const Concentrator &concentrator)
{
    context.out.record({{u"concentrator"_s, concentrator.number.toText()},
        {u"rs485_wait_s"_s, concentrator.tuning.rs485WaitSeconds},
        {u"plc_wait_s"_s, concentrator.tuning.plcWaitSeconds}, {u"buffer_bytes"_s, concentrator.tuning.bufferBytes}});
    return finished(Done);
}

QFuture<int> tune(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "concentrator"_L1, ConcentratorNo::fromText);
    const auto rs485Wait = optionalValue(arguments, "rs485-wait"_L1, wholeNumberFromText);
    const auto plcWait = optionalValue(arguments, "plc-wait"_L1, wholeNumberFromText);
    const auto buffer = optionalValue(arguments, "buffer"_L1, wholeNumberFromText);
    if (!number)
        return failed(context, number.error());
    for (const auto *each : {&rs485Wait, &plcWait, &buffer}) {
        if (!*each)
            return failed(context, each->error());
    }
    return andThen(context, context.app->registers().concentrators(),
        [&context, number = *number, rs485Wait = *rs485Wait, plcWait = *plcWait, buffer = *buffer](
            const QList<Concentrator> &all) {
            const auto found = std::ranges::find(all, number, &Concentrator::number);
            if (found == all.end())
                return failed(context, {ErrorCode::UnknownConcentrator, number.toText()});
            Concentrator tuned = *found;
            tuned.tuning.rs485WaitSeconds = rs485Wait.value_or(tuned.tuning.rs485WaitSeconds);
            tuned.tuning.plcWaitSeconds = plcWait.value_or(tuned.tuning.plcWaitSeconds);
            tuned.tuning.bufferBytes = buffer.value_or(tuned.tuning.bufferBytes);
            if (tuned.tuning == found->tuning)
                return show(context, tuned);
            return andThen(context, context.app->registers().setTuning(context.actor, number, tuned.tuning),
                [&context, tuned] { return show(context, tuned); });
        });
}

} // namespace

QList<CommandSpec> tuningCommands()
{
    return {{.words = {u"tune"_s},
        .summary = "shows or sets how long a concentrator waits for its meters, and its longest frame"_L1,
        .options = {{"concentrator"_L1, "NUMBER"_L1, true}, {"rs485-wait"_L1, "S"_L1}, {"plc-wait"_L1, "S"_L1},
            {"buffer"_L1, "BYTES"_L1}},
        .run = tune}};
}

} // namespace meterdesk::cli
