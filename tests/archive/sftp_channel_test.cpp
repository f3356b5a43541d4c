// SPDX-License-Identifier: Apache-2.0
#include "tests/archive/sftp_channel_contract.h"

#include "archive/local_folder.h"

#include <QTemporaryDir>

namespace slipway::archive {
namespace {

class LocalRig final : public ChannelRig {
public:
    Result<std::unique_ptr<FileChannel>> open(std::stop_token stop) override
    {
        return std::make_unique<LocalFolder>(std::move(stop));
    }
    [[nodiscard]] QString folder() const override { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

INSTANTIATE_TEST_SUITE_P(Local, SftpChannelContract,
    ::testing::Values(ChannelKind{"Folder", [] { return std::make_unique<LocalRig>(); }}),
    [](const auto &kind) { return kind.param.name; });

} // namespace
} // namespace slipway::archive
