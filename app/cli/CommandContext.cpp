// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

QFuture<int> finished(int status)
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(status);
    promise.finish();
    return promise.future();
}

QFuture<int> failed(CommandContext &context, const Error &error)
{
    context.out.error(error);
    return finished(Failed);
}

QFuture<int> misused(CommandContext &context, const QString &message)
{
    context.out.note(u"meterdesk-cli: "_s + message);
    return finished(WrongUsage);
}

} // namespace meterdesk::cli
