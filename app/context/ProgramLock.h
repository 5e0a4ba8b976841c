// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLockFile>

namespace meterdesk {

/// Says to other programs on this machine or share that one of a kind is at work on a database, by a file beside it. A
/// file of a process that is gone counts for nothing. Where no file can be made nobody is kept out: SQLite's own locks
/// and the ledger's rules still hold.
class ProgramLock
{
public:
    /// `kind` ends the file's name: "desk" for the desktop, "field" for who sends commands.
    ProgramLock(const QString &databasePath, const QString &kind);

    /// False where another program has it.
    [[nodiscard]] bool take();
    /// Who has it: "meterdesk, process 4711 on FRONT-DESK". Empty where that cannot be told.
    [[nodiscard]] QString holder() const;

private:
    QLockFile m_file;
};

} // namespace meterdesk
