// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramLock.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ProgramLock::ProgramLock(const QString &databasePath, const QString &kind)
    : m_file(databasePath + u'.' + kind)
{
    m_file.setStaleLockTime(0); // a desk is open for days
}

bool ProgramLock::take()
{
    return m_file.isLocked() || m_file.tryLock(0) || m_file.error() != QLockFile::LockFailedError;
}

QString ProgramLock::holder() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    if (!m_file.getLockInfo(&process, &computer, &program))
        return {};
    return u"%1, process %2 on %3"_s.arg(program).arg(process).arg(computer);
}

} // namespace meterdesk
