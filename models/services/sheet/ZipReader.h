// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QByteArray>

#include <memory>

class QIODevice;

namespace meterdesk {

/// Reads the files inside a zip archive. The device must be open, seekable and outlive the reader; reading through it
/// keeps file names with any characters working on every system.
class ZipReader
{
public:
    /// `file-unreadable` if it is not a zip archive.
    [[nodiscard]] static Result<ZipReader> open(QIODevice &device);
    ZipReader(ZipReader &&) noexcept = default;
    ZipReader &operator=(ZipReader &&) noexcept = default;

    [[nodiscard]] bool contains(const QString &name) const;
    /// The unpacked file, its checksum verified. `file-unreadable` if it is missing, damaged or above
    /// `largestSheetBytes`.
    [[nodiscard]] Result<QByteArray> read(const QString &name) const;

private:
    struct CloseArchive
    {
        void operator()(void *archive) const;
    };

    explicit ZipReader(void *archive);

    std::unique_ptr<void, CloseArchive> m_archive;
};

} // namespace meterdesk
